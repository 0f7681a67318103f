using Onboarding.Domain.Common;

namespace Onboarding.Domain.Audit.Verification;

/// <summary>A defect of the audit trail.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Block">The block, if one is concerned.</param>
/// <param name="Entry">The entry, if one is concerned.</param>
/// <param name="Message">The defect in words.</param>
public sealed record TrailFinding(TamperingKind Kind, long? Block, long? Entry, string Message);

/// <summary>The kinds of tampering that the verification tells apart.</summary>
public enum TamperingKind
{
    /// <summary>An entry is not the one that was sealed.</summary>
    [Code("entry_changed")]
    EntryChanged,

    /// <summary>A sealed entry does not exist any more.</summary>
    [Code("entry_removed")]
    EntryRemoved,

    /// <summary>An entry is in no block and does not wait to be sealed.</summary>
    [Code("entry_inserted")]
    EntryInserted,

    /// <summary>An entry waits to be sealed for more than a minute, or has a number of the future: the sealing is stopped.</summary>
    [Code("entry_unsealed")]
    EntryUnsealed,

    /// <summary>An entry was sealed more than an hour after its time, although later ones were sealed before.</summary>
    [Code("entry_backdated")]
    EntryBackdated,

    /// <summary>An entry has the content of another one, or the entries of a block are in another order.</summary>
    [Code("entry_reordered")]
    EntryReordered,

    /// <summary>A field was blanked although no erasure is recorded that may blank it.</summary>
    [Code("field_blanked")]
    FieldBlanked,

    /// <summary>A block is not the one that was signed.</summary>
    [Code("block_changed")]
    BlockChanged,

    /// <summary>A block is missing between others.</summary>
    [Code("block_removed")]
    BlockRemoved,

    /// <summary>A block was not made by the service at this place.</summary>
    [Code("block_inserted")]
    BlockInserted,

    /// <summary>A block is at the place of another one.</summary>
    [Code("block_reordered")]
    BlockReordered,

    /// <summary>The trail ends before a block of which there is a digest.</summary>
    [Code("trail_truncated")]
    TrailTruncated,

    /// <summary>A block differs from its digest, or does not continue the block before: the trail was written anew with the signing key.</summary>
    [Code("trail_rewritten")]
    TrailRewritten,

    /// <summary>A digest is damaged, cannot be read, has no valid signature, or is of an unknown key.</summary>
    [Code("digest_invalid")]
    DigestInvalid,

    /// <summary>A file of the key folder has no public key.</summary>
    [Code("key_invalid")]
    KeyInvalid,
}
