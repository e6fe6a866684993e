namespace TencentSsl.StandIns.SslApi;

/// <summary>A change made right after the given number of lists (DescribeCertificates) was answered, counted from the start.</summary>
public sealed record ListChange(int AfterAnswers, Action<CertificateStore> Change);
