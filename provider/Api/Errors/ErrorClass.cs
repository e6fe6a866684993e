namespace TencentSsl.Api.Errors;

/// <summary>What a failure means for the person who meets it.</summary>
internal enum ErrorClass
{
    /// <summary>Passing: the same request may succeed later.</summary>
    Retry,

    /// <summary>The key pair, token or clock is not accepted.</summary>
    Credentials,

    /// <summary>The identity is known but may not do this.</summary>
    Permission,

    /// <summary>What was asked for does not exist.</summary>
    NotFound,

    /// <summary>The request itself is wrong.</summary>
    Input,

    /// <summary>None of the above; repeating does not help.</summary>
    Fatal,
}
