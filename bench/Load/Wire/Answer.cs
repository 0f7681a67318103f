using System.Text;

namespace Onboarding.Load.Wire;

/// <summary>An HTTP response.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">The body.</param>
/// <param name="Closes">Whether the server closes the connection after it.</param>
public readonly record struct Answer(int Status, ReadOnlyMemory<byte> Body, bool Closes)
{
    private const int ShownBytes = 300;

    /// <summary>Whether the request succeeded: in this API a rejection can have status 200.</summary>
    public bool IsGood => Status is >= 200 and <= 299 && Body.Span.IndexOf("REQUEST_REJECTED"u8) < 0;

    /// <summary>Returns the status and the beginning of the body as one line.</summary>
    public override string ToString() => $"{Status} {Encoding.UTF8.GetString(Body.Span[..Math.Min(Body.Length, ShownBytes)]).ReplaceLineEndings(" ")}".TrimEnd();
}
