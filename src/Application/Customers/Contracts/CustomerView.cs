using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.Domain.Verification.Contracts;

namespace Onboarding.Application.Customers.Contracts;

/// <summary>The data of a customer that dialects return, taken from the aggregate after a change or from the stored customer.</summary>
public sealed record CustomerView
{
    /// <summary>The identity.</summary>
    public CustomerId Id { get; init; }

    /// <summary>The number, for dialects whose ids are numbers.</summary>
    public long Number { get; init; }

    /// <summary>The account's own number of the customer.</summary>
    public string ExternalId { get; init; } = "";

    /// <summary>Person or organisation.</summary>
    public EntityType EntityType { get; init; }

    /// <summary>The status.</summary>
    public CustomerStatus Status { get; init; }

    /// <summary>The display name: first and last name of a person, title of an organisation.</summary>
    public string Name { get; init; } = "";

    /// <summary>The country (<see cref="Customer.Country"/>), ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>The status of verification; null before the first submission.</summary>
    public VerificationStatus? VerificationStatus { get; init; }

    /// <summary>The time of the last decision about verification.</summary>
    public DateTimeOffset? VerificationReviewedAt { get; init; }

    /// <summary>
    /// The ground on which verification was rejected: its name, or its code if the ground was retired; null if verification was not rejected or no
    /// ground was given. The decider's comment is not part of the view, because it may contain anything.
    /// </summary>
    public string? VerificationGround { get; init; }

    /// <summary>The time of registration.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The time at which the current version began.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>The tag of the state (<see cref="Common.Preconditions.IVersioned.Tag"/>).</summary>
    public string Tag
    {
        get => LaterTag.Value;
        init => LaterTag = new(value);
    }

    /// <summary>All other data.</summary>
    public CustomerProfile Profile { get; init; } = CustomerProfile.Empty;

    private Lazy<string> LaterTag { get; init; } = new("");

    /// <summary>Returns the view of a customer.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="classifiers">The current classifiers, for the names of grounds.</param>
    public static CustomerView Of(Customer customer, Classifiers classifiers) => new()
    {
        Id = customer.Id,
        Number = customer.Number,
        ExternalId = customer.ExternalId,
        EntityType = customer.EntityType,
        Status = customer.Status,
        Name = customer.Name,
        Country = customer.Country,
        VerificationStatus = customer.VerificationStatus,
        VerificationReviewedAt = customer.VerificationReviewedAt,
        VerificationGround =
            customer is { VerificationStatus: Domain.Verification.Contracts.VerificationStatus.Rejected, VerificationGroundCode: { } code }
            ? classifiers.ListOf(Classifier.DecisionGround).FirstOrDefault(one => one.Code == code).Name ?? code
            : null,
        CreatedAt = customer.CreatedAt,
        ChangedAt = customer.ChangedAt,
        LaterTag = CustomerTag.Later(customer),
        Profile = customer.Profile,
    };
}
