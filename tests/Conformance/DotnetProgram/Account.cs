using Pulumi;

namespace TencentSsl.Conformance.DotnetProgram;

internal sealed class Account(string name, AccountArgs args) : ProviderResource("tencentssl", name, args, options: null);
