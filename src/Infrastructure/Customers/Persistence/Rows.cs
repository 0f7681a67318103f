using Onboarding.Domain.Common;

namespace Onboarding.Infrastructure.Customers.Persistence;

/// <summary>
/// A searchable party: the customer at position 0, followed by its related entities. It has only the columns of searches, so that rows stay small.
/// </summary>
internal sealed class PartyRow
{
    /// <summary>The customer.</summary>
    public long CustomerNumber { get; init; }

    /// <summary>0 for the customer, index + 1 for a related entity.</summary>
    public int Position { get; init; }

    /// <summary>Person or organisation.</summary>
    public EntityType EntityType { get; init; }

    /// <summary>The folded words of the party's names, each with a blank before it (<see cref="NameKeys"/>).</summary>
    public required string NameKey { get; init; }

    /// <summary>The version of the folding that made the key; one of an older version is rebuilt after a start.</summary>
    public int FoldingVersion { get; init; } = NameFolding.Version;

    /// <summary>The first day that a person's date of birth may be: the day itself, or the first of its month or year if no more is known.</summary>
    public DateOnly? BornFrom { get; init; }

    /// <summary>The last day that a person's date of birth may be.</summary>
    public DateOnly? BornTo { get; init; }

    /// <summary>The country of citizenship or registration, ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>The hash of the national code (<see cref="IdentifierHash.OfNationalCode"/>), to find parties with the same code.</summary>
    public byte[]? NationalCodeHash { get; init; }

    /// <summary>The hash of the complete name of a related entity (<see cref="IdentifierHash.OfName"/>); null for the customer itself.</summary>
    public byte[]? RelatedNameHash { get; init; }
}

/// <summary>An e-mail address, a telephone number or the number of a document of a customer, by which it is found.</summary>
internal sealed class CustomerIdentifierRow
{
    /// <summary>The hash of the kind and the value (<see cref="IdentifierHash"/>).</summary>
    public required byte[] Hash { get; init; }

    /// <summary>The customer.</summary>
    public long CustomerNumber { get; init; }
}

/// <summary>A word of a customer's names, by which it is found. Related entities have none.</summary>
internal sealed class NameWordRow
{
    /// <summary>The folded word.</summary>
    public required string Word { get; init; }

    /// <summary>The customer.</summary>
    public long CustomerNumber { get; init; }
}

/// <summary>A communication number that an account has used. It cannot be used again.</summary>
internal sealed class CommunicationNumberRow
{
    /// <summary>The account.</summary>
    public AccountId Account { get; init; }

    /// <summary>The number.</summary>
    public required string Value { get; init; }

    /// <summary>The customer for which it was used.</summary>
    public long CustomerNumber { get; init; }

    /// <summary>The time of use.</summary>
    public DateTimeOffset At { get; init; }
}

/// <summary>
/// The e-mail address of a customer that is not closed. It has its own table, so that customers without an address need no row and no filtered index
/// is necessary.
/// </summary>
internal sealed class CustomerEmailRow
{
    /// <summary>The account.</summary>
    public AccountId Account { get; init; }

    /// <summary>The keyed hash of the address (<see cref="IdentifierHash.OfReservedEmail"/>).</summary>
    public required string Value { get; init; }

    /// <summary>The customer.</summary>
    public long CustomerNumber { get; init; }
}

/// <summary>
/// A related entity that is a customer too, by the external id that it names. Both customers are found by it, whichever was registered first. It has
/// its own table, so that the many related entities without an external id need no row.
/// </summary>
internal sealed class RelatedCustomerRow
{
    /// <summary>The account of both customers.</summary>
    public AccountId Account { get; init; }

    /// <summary>The external id of the customer that is named. It need not exist.</summary>
    public required string ExternalId { get; init; }

    /// <summary>The customer that names it.</summary>
    public long CustomerNumber { get; init; }

    /// <summary>The index of the related entity + 1, as in <see cref="PartyRow"/>.</summary>
    public int Position { get; init; }

    /// <summary>The type of relation; null if a form leaves it out.</summary>
    public string? RelationType { get; init; }
}

/// <summary>A past version of a customer.</summary>
internal sealed class CustomerVersionRow
{
    /// <summary>The customer.</summary>
    public long CustomerNumber { get; init; }

    /// <summary>The version, from 1.</summary>
    public int Version { get; init; }

    /// <summary>The account, whose key protects the version.</summary>
    public AccountId Account { get; init; }

    /// <summary>The time at which the version began.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>The audit user who requested it.</summary>
    public required string ChangedBy { get; init; }

    /// <summary>The version as JSON text, in the form of CustomerJson.OfVersion.</summary>
    public required string Snapshot { get; init; }
}
