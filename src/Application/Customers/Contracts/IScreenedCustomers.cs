using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Application.Customers.Contracts;

/// <summary>Gives screening access to customers, inside the unit of work of the screening.</summary>
public interface IScreenedCustomers
{
    /// <summary>Returns the customer for changes. Throws <see cref="NotFound"/> if there is none.</summary>
    Task<ICustomerUnderScreening> Require(AccountId account, CustomerId customer, CancellationToken cancellationToken);
}

/// <summary>The part of a customer that its screening reads and changes. The unit of work saves the changes.</summary>
public interface ICustomerUnderScreening
{
    /// <summary>The account.</summary>
    AccountId Account { get; }

    /// <summary>The identity.</summary>
    CustomerId Id { get; }

    /// <summary>The number.</summary>
    long Number { get; }

    /// <summary>The account's own number of the customer.</summary>
    string ExternalId { get; }

    /// <summary>The communication number of the last request; empty if that request had none.</summary>
    string LastRequest { get; }

    /// <summary>The current version.</summary>
    int Version { get; }

    /// <summary>Whether the customer is a lead.</summary>
    bool IsLead { get; }

    /// <summary>Whether the customer is closed.</summary>
    bool IsClosed { get; }

    /// <summary>The risk management category.</summary>
    string Category { get; }

    /// <summary>The outcomes of the screenings so far.</summary>
    ScreeningOutcomes Outcomes { get; }

    /// <summary>The customer and its related entities, in the order of positions.</summary>
    IReadOnlyList<PartyFacts> Parties { get; }

    /// <summary>
    /// Locks the customer optimistically: if another unit of work changes it before this one is saved, this one runs again and sees the change.
    /// </summary>
    void LockForUpdate();

    /// <summary>Applies the outcomes of all screenings, and requests the assessment that waited for them.</summary>
    void Apply(ScreeningOutcomes outcomes, AssessmentRequested? assessment = null);
}

/// <summary>The facts about a party that can be compared with lists.</summary>
/// <param name="Position">0 for the customer, the index plus 1 for a related entity.</param>
/// <param name="Type">Person or organisation.</param>
/// <param name="Names">The whole name, in one way or more.</param>
/// <param name="BirthDate">The birth date of a person.</param>
/// <param name="Countries">Codes of countries with which the party is connected.</param>
/// <param name="Identifiers">Numbers of documents and registrations.</param>
/// <param name="Related">The related entity as events name it; null for the customer.</param>
public sealed record PartyFacts(
    int Position, EntityType Type, IReadOnlyList<string> Names, PartialDate? BirthDate, IReadOnlyList<string> Countries,
    IReadOnlyList<PartyIdentifier> Identifiers, RelatedParty? Related);

/// <summary>A number that identifies a party.</summary>
/// <param name="Type">The kind of number.</param>
/// <param name="Number">The number.</param>
/// <param name="Country">The country that issued it, or null.</param>
public sealed record PartyIdentifier(string Type, string Number, string? Country);
