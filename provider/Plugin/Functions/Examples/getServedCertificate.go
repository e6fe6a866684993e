package main

import (
	"github.com/pulumi-tencentssl/pulumi-tencentssl/sdk/go/tencentssl"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		served := tencentssl.GetServedCertificateOutput(ctx, tencentssl.GetServedCertificateOutputArgs{
			Host: pulumi.String("www.example.com"),
			Expect: &tencentssl.ServedCertificateExpectationArgs{
				Trusted:          pulumi.Bool(true),
				MinDaysRemaining: pulumi.Int(14),
			},
		}, nil)
		ctx.Export("notAfter", served.NotAfter())
		return nil
	})
}
