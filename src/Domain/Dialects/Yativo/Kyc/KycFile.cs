namespace Onboarding.Domain.Dialects.Yativo.Kyc;

/// <summary>A file that came with a submission: a content that was sealed and kept, or a URL, which is stored and never fetched.</summary>
/// <param name="Content">The document id under which the content is kept.</param>
/// <param name="Url">An absolute http or https URL of at most <see cref="UrlMaxLength"/> characters.</param>
public sealed record KycFile(Guid? Content, string? Url)
{
    /// <summary>The longest URL.</summary>
    public const int UrlMaxLength = 2_048;

    /// <summary>A file that was sent and rejected: it is not missing, and why it is rejected is said already.</summary>
    public static KycFile Rejected { get; } = new(null, null);

    /// <summary>Whether a text is meant as a URL; anything else is a content.</summary>
    public static bool IsUrl(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a URL can be stored.</summary>
    public static bool IsSound(string url) => url.Length <= UrlMaxLength && IsUrl(url) && Uri.TryCreate(url, UriKind.Absolute, out _);
}
