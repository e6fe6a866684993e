import * as pulumi from "@pulumi/pulumi";
import * as tencentssl from "@pulumi-tencentssl/tencentssl";

const served = tencentssl.getServedCertificateOutput({
    host: "www.example.com",
    expect: {
        trusted: true,
        minDaysRemaining: 14,
    },
});
export const notAfter = served.notAfter;
