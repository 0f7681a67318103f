namespace Onboarding.Application.Common.Idempotency;

/// <summary>An answer in its last form: what is sent, and sent again to who repeats the call.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The Content-Type of the body; nothing where there is no body.</param>
/// <param name="Body">The body, byte for byte.</param>
public sealed record StoredAnswer(int Status, string? ContentType, ReadOnlyMemory<byte> Body)
{
    /// <summary>An answer in JSON.</summary>
    public static StoredAnswer Json(int status, ReadOnlyMemory<byte> json) => new(status, "application/json; charset=utf-8", json);

    /// <summary>An answer without a body.</summary>
    public static StoredAnswer Empty(int status) => new(status, null, ReadOnlyMemory<byte>.Empty);
}
