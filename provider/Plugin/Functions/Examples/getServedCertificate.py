import pulumi
import pulumi_tencentssl as tencentssl

served = tencentssl.get_served_certificate_output(host="www.example.com",
    expect={
        "trusted": True,
        "min_days_remaining": 14,
    })
pulumi.export("notAfter", served.not_after)
