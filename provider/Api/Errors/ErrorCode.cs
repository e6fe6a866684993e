namespace TencentSsl.Api.Errors;

/// <summary>A row of the table of error codes.</summary>
/// <param name="Code">The code, or the part before a dot that all its sub-codes share.</param>
/// <param name="Class">What the code means.</param>
/// <param name="Recovery">What the client does on its own.</param>
/// <param name="Advice">What a person can do about it, where that is known: a clause without a full stop.</param>
internal sealed record ErrorCode(string Code, ErrorClass Class, Recovery Recovery = Recovery.None, string? Advice = null)
{
    /// <summary>Tells whether this row speaks of a code: the same one, or one below it.</summary>
    public bool Covers(string code) =>
        code.StartsWith(Code, StringComparison.Ordinal) && (code.Length == Code.Length || code[Code.Length] == '.');
}
