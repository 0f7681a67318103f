using Onboarding.Domain.Audit.Sealing;

namespace Onboarding.Domain.Audit.Contracts;

/// <summary>
/// The digest of a block. Kept elsewhere, it proves the whole trail up to this block: a block of a changed trail cannot have this hash.
/// </summary>
/// <param name="Block">The number of the block.</param>
/// <param name="SealedAt">The time of sealing.</param>
/// <param name="Hash">The hash of the header, in hexadecimal.</param>
/// <param name="Header">The signed header.</param>
/// <param name="Signature">The signature of the header: ECDSA P-256 with SHA-256.</param>
/// <param name="PublicKey">The public key that verifies it, as SubjectPublicKeyInfo.</param>
public sealed record AuditDigest(long Block, DateTimeOffset SealedAt, string Hash, byte[] Header, byte[] Signature, byte[] PublicKey)
{
    /// <summary>Creates the digest of a block.</summary>
    public static AuditDigest Of(AuditBlock block, ReadOnlySpan<byte> publicKey)
    {
        // A damaged header gets the earliest time, and the digest is then invalid.
        var sealedAt = BlockHeader.Read(block.Header)?.SealedAt is { } ticks && ticks >= 0 && ticks <= DateTimeOffset.MaxValue.Ticks ? ticks : 0;
        return new(
            block.Number, new(sealedAt, TimeSpan.Zero), Convert.ToHexStringLower(BlockHeader.HashOf(block.Header)), block.Header, block.Signature,
            publicKey.ToArray());
    }

    /// <summary>Whether the digest is complete, fits together and has the signature of its key.</summary>
    public bool IsValid => Header is not null && Signature is not null && PublicKey is not null
        && BlockHeader.Read(Header) is { } header && header.Number == Block && header.SealedAt == SealedAt.UtcTicks
        && Convert.ToHexStringLower(BlockHeader.HashOf(Header)) == Hash
        && new TrustedKeys([PublicKey]).Signed(header.Key.Span, Header, Signature);
}
