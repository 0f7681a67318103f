using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.Domain.Verification.Contracts;

namespace Onboarding.Application.Customers.Contracts;

/// <summary>A customer as dialects show it: data, read from the aggregate once it accepted a change, or from what is stored.</summary>
public sealed record CustomerView
{
    /// <summary>Its identity.</summary>
    public CustomerId Id { get; init; }

    /// <summary>Its number, for dialects whose ids are numbers.</summary>
    public long Number { get; init; }

    /// <summary>The account's own number of it.</summary>
    public string ExternalId { get; init; } = "";

    /// <summary>Person or organisation.</summary>
    public EntityType EntityType { get; init; }

    /// <summary>Its status.</summary>
    public CustomerStatus Status { get; init; }

    /// <summary>First and last name of a person, title of an organisation.</summary>
    public string Name { get; init; } = "";

    /// <summary>The country that counts, ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>How far verification has come; null before anything was submitted for it.</summary>
    public VerificationStatus? VerificationStatus { get; init; }

    /// <summary>When verification was last decided.</summary>
    public DateTimeOffset? VerificationReviewedAt { get; init; }

    /// <summary>
    /// Why verification was rejected: the name of the ground, or its code once it was retired; null if it was not rejected or no ground was named. The
    /// comment of the person who decided is not shown: it may hold anything.
    /// </summary>
    public string? VerificationGround { get; init; }

    /// <summary>When it was registered.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its present version began.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>All other data.</summary>
    public CustomerProfile Profile { get; init; } = CustomerProfile.Empty;

    /// <summary>A customer as it is now.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="classifiers">What grounds are called now.</param>
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
        VerificationGround = customer is { VerificationStatus: Domain.Verification.Contracts.VerificationStatus.Rejected, VerificationGroundCode: { } code }
            ? classifiers.ListOf(Classifier.DecisionGround).FirstOrDefault(one => one.Code == code).Name ?? code
            : null,
        CreatedAt = customer.CreatedAt,
        ChangedAt = customer.ChangedAt,
        Profile = customer.Profile,
    };
}
