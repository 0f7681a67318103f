namespace Onboarding.Application.Customers.Documents;

/// <summary>Configuration section <c>Documents</c>.</summary>
public sealed class DocumentOptions
{
    // A whole content is in memory, both plain and protected.
    private const int Limit = 64 << 20;

    /// <summary>The maximum size of one content in bytes, before Base64 encoding. The default is 5 MiB.</summary>
    public int MaxBytes { get; set; } = 5 << 20;

    /// <summary>Validates the options. Throws <see cref="InvalidOperationException"/> if a value is out of range.</summary>
    public void Check()
    {
        if (MaxBytes is < 1 or > Limit)
        {
            throw new InvalidOperationException($"Documents__MaxBytes is a number from 1 to {Limit}.");
        }
    }
}
