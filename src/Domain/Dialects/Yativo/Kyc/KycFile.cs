namespace Onboarding.Domain.Dialects.Yativo.Kyc;

/// <summary>A file of a submission: content, which is stored encrypted, or a URL, which is stored and never fetched.</summary>
/// <param name="Content">The document id under which the content is stored.</param>
/// <param name="Url">An absolute http or https URL of at most <see cref="UrlMaxLength"/> characters.</param>
public sealed record KycFile(Guid? Content, string? Url)
{
    /// <summary>The maximum length of a URL.</summary>
    public const int UrlMaxLength = 2_048;

    /// <summary>A file that was sent and rejected. It is not reported as missing, because its own defect is reported.</summary>
    public static KycFile Rejected { get; } = new(null, null);

    /// <summary>Returns whether a text is a URL. Any other text is content.</summary>
    public static bool IsUrl(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns whether a URL is valid and short enough to be stored.</summary>
    public static bool IsValidUrl(string url) => url.Length <= UrlMaxLength && IsUrl(url) && Uri.TryCreate(url, UriKind.Absolute, out _);
}
