using System.Security.Cryptography;

namespace Onboarding.Domain.Audit.Sealing;

/// <summary>The curve of every key that signs the trail: P-256. Other curves have keys of the same size.</summary>
public static class SigningCurve
{
    private const string P256 = "1.2.840.10045.3.1.7";

    /// <summary>Returns whether a key is on the curve.</summary>
    public static bool IsUsedBy(ECDsa key)
    {
        // Not every platform fills the number of a named curve.
        var curve = key.ExportParameters(includePrivateParameters: false).Curve;
        return curve.IsNamed && (curve.Oid.Value ?? ECCurve.CreateFromFriendlyName(curve.Oid.FriendlyName!).Oid.Value) == P256;
    }
}
