namespace TencentSsl.Api.Credentials;

/// <summary>Makes credentials from texts that people wrote somewhere.</summary>
internal static class KeyPair
{
    /// <summary>Makes credentials; null where neither id nor key is given.</summary>
    /// <param name="source">Where the texts stand, in words that may be shown.</param>
    /// <param name="id">The secret id and the name it has there.</param>
    /// <param name="key">The secret key and the name it has there.</param>
    /// <param name="token">The security token and the name it has there.</param>
    /// <param name="expiresAt">When the keys end; null where that is not known or never.</param>
    /// <exception cref="CredentialsException">Half of the pair is missing, or a text is none of the service's.</exception>
    public static ApiCredentials? Create(
        string source,
        (string Name, string? Text) id,
        (string Name, string? Text) key,
        (string Name, string? Text) token,
        DateTimeOffset? expiresAt = null)
    {
        var secretId = Check(source, id);
        var secretKey = Check(source, key);
        return (secretId, secretKey) switch
        {
            (null, null) => null,
            (null, _) => throw Missing(source, key.Name, id.Name),
            (_, null) => throw Missing(source, id.Name, key.Name),
            _ => new ApiCredentials(secretId, secretKey, Check(source, token), expiresAt, source),
        };
    }

    private static CredentialsException Missing(string source, string given, string missing) =>
        new($"{source}: {given} is set, but {missing} is not");

    /// <summary>A text with blanks or controls inside was pasted wrongly, and would break the headers it goes into.</summary>
    private static string? Check(string source, (string Name, string? Text) value)
    {
        var text = value.Text.TrimToNull();
        if (text is ['"' or '\'', ..] or [.., '"' or '\''])
        {
            throw new CredentialsException($"{source}: {value.Name} has a quotation mark at one end; remove it");
        }

        return text is null || text.All(character => character is > ' ' and <= '~')
            ? text
            : throw new CredentialsException($"{source}: {value.Name} holds a blank, a line break or another character that it cannot have");
    }
}
