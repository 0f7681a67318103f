using System.Text;

namespace Onboarding.Load.Wire;

/// <summary>An answer.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Body">Its body.</param>
/// <param name="Closes">Whether the connection ends with it.</param>
public readonly record struct Answer(int Status, ReadOnlyMemory<byte> Body, bool Closes)
{
    private const int ShownBytes = 300;

    /// <summary>Whether it is what was asked for: a rejection can stand behind a 200 in this API.</summary>
    public bool IsGood => Status is >= 200 and <= 299 && Body.Span.IndexOf("REQUEST_REJECTED"u8) < 0;

    /// <summary>The status and the beginning of the body, in one line.</summary>
    public override string ToString() => $"{Status} {Encoding.UTF8.GetString(Body.Span[..Math.Min(Body.Length, ShownBytes)]).ReplaceLineEndings(" ")}".TrimEnd();
}
