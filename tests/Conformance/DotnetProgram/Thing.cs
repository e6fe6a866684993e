using Pulumi;

namespace TencentSsl.Conformance.DotnetProgram;

/// <summary>A resource whose id is not known in a preview.</summary>
internal sealed class Thing(string name, ThingArgs args) : CustomResource("tencentssl:index:Thing", name, args, options: null);
