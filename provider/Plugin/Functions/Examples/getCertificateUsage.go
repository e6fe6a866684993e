package main

import (
	"github.com/pulumi-tencentssl/pulumi-tencentssl/sdk/go/tencentssl"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		usage := tencentssl.GetCertificateUsageOutput(ctx, tencentssl.GetCertificateUsageOutputArgs{
			CertificateId: pulumi.String("Juz8JAxn"),
			Expect: &tencentssl.UsageExpectationArgs{
				Used: pulumi.Bool(true),
			},
		}, nil)
		ctx.Export("total", usage.Total())
		return nil
	})
}
