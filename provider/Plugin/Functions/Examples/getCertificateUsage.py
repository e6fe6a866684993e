import pulumi
import pulumi_tencentssl as tencentssl

usage = tencentssl.get_certificate_usage_output(certificate_id="Juz8JAxn",
    expect={
        "used": True,
    })
pulumi.export("total", usage.total)
