using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.Infrastructure.Customers.Persistence;

/// <summary>A party that can be searched for: the customer at position 0, its related entities after it. Narrow on purpose.</summary>
internal sealed class PartyRow
{
    /// <summary>The customer.</summary>
    public long CustomerNumber { get; init; }

    /// <summary>0 for the customer, the related entity's index + 1 for others.</summary>
    public int Position { get; init; }

    /// <summary>Person or organisation.</summary>
    public EntityType EntityType { get; init; }

    /// <summary>Key of the whole name.</summary>
    public required string NameKey { get; init; }

    /// <summary>Key of the last name of a person, of the trading name of an organisation.</summary>
    public string? SecondNameKey { get; init; }

    /// <summary>Date of birth of a person.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>Citizenship or registration, ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>SHA-256 of the national code's letters and digits in capitals, to find the same party twice.</summary>
    public byte[]? NationalCodeHash { get; init; }
}

/// <summary>A communication number an account has used; it is never used again.</summary>
internal sealed class CommunicationNumberRow
{
    /// <summary>The account.</summary>
    public AccountId Account { get; init; }

    /// <summary>The number.</summary>
    public required string Value { get; init; }

    /// <summary>The customer it was used for.</summary>
    public long CustomerNumber { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }
}

/// <summary>An e-mail address that a customer of an account has who is not closed. Rows of their own, so that who has none costs nothing, and no index has to
/// leave anybody out.</summary>
internal sealed class CustomerEmailRow
{
    /// <summary>The account.</summary>
    public AccountId Account { get; init; }

    /// <summary>The address, by <see cref="Customer.EmailKeyOf"/>.</summary>
    public required string Value { get; init; }

    /// <summary>The customer who has it.</summary>
    public long CustomerNumber { get; init; }
}

/// <summary>A version of a customer that was replaced.</summary>
internal sealed class CustomerVersionRow
{
    /// <summary>The customer.</summary>
    public long CustomerNumber { get; init; }

    /// <summary>The version, from 1.</summary>
    public int Version { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Who asked for it.</summary>
    public required string ChangedBy { get; init; }

    /// <summary>What the version's request stated, as JSON.</summary>
    public required string Snapshot { get; init; }
}
