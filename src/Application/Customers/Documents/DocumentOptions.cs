namespace Onboarding.Application.Customers.Documents;

/// <summary>Configuration section <c>Documents</c>.</summary>
public sealed class DocumentOptions
{
    // A content is held in memory as a whole, plain and protected.
    private const int MostBytes = 64 << 20;

    /// <summary>The most bytes of one content, before it is written as Base64; 5 MiB unless said otherwise.</summary>
    public int MaxBytes { get; set; } = 5 << 20;

    /// <summary>Rejects what means nothing.</summary>
    public void Check()
    {
        if (MaxBytes is < 1 or > MostBytes)
        {
            throw new InvalidOperationException($"Documents__MaxBytes is a number from 1 to {MostBytes}.");
        }
    }
}
