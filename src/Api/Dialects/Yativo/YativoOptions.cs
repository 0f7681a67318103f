namespace Onboarding.Api.Dialects.Yativo;

/// <summary>Configuration section <c>Yativo</c>.</summary>
public sealed class YativoOptions
{
    private const int LongestToken = 365 * 24 * 3_600;

    /// <summary>The documented version that is spoken: <c>default</c>, <c>2024</c> or <c>2026</c>.</summary>
    public string Profile { get; set; } = "default";

    /// <summary>Whether <c>//</c> comments in a body are passed over, as the first published page prints them; else they are refused.</summary>
    public bool AllowComments { get; set; }

    /// <summary>The largest body, in bytes; a larger one is answered 413.</summary>
    public int MaxBodyBytes { get; set; } = 16 << 20;

    /// <summary>How long a bearer token of this dialect works, in seconds.</summary>
    public int TokenSeconds { get; set; } = 600;

    /// <summary>Refuses what means nothing.</summary>
    internal void Check()
    {
        if (TokenSeconds is < 1 or > LongestToken || MaxBodyBytes < 1)
        {
            throw new InvalidOperationException($"Yativo__TokenSeconds is a number from 1 to {LongestToken}, Yativo__MaxBodyBytes at least 1.");
        }
    }
}
