import * as pulumi from "@pulumi/pulumi";
import * as tencentssl from "@pulumi-tencentssl/tencentssl";

const usage = tencentssl.getCertificateUsageOutput({
    certificateId: "Juz8JAxn",
    expect: {
        used: true,
    },
});
export const total = usage.total;
