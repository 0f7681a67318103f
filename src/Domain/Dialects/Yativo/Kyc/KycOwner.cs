using System.Globalization;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.RelatedEntities;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Dialects.Yativo.Kyc;

/// <summary>A person who owns a business or acts for it.</summary>
public sealed record KycOwner
{
    /// <summary>First name, at most 256 characters; mandatory.</summary>
    public string? FirstName { get; init; }

    /// <summary>Last name, at most 256 characters; mandatory.</summary>
    public string? LastName { get; init; }

    /// <summary>Middle name.</summary>
    public string? MiddleName { get; init; }

    /// <summary>Date of birth, before today; mandatory.</summary>
    public PartialDate? BirthDate { get; init; }

    /// <summary>Code of classifier country; mandatory.</summary>
    public string? Nationality { get; init; }

    /// <summary>Ownership in percent, 0 to 100; mandatory unless <see cref="HasOwnership"/> is false.</summary>
    public decimal? OwnershipPercentage { get; init; }

    /// <summary>Tax number, at most 100 characters.</summary>
    public string? TaxId { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Phone number, as sent.</summary>
    public string? Phone { get; init; }

    /// <summary>Position in the business.</summary>
    public string? Title { get; init; }

    /// <summary>Whether the person owns a part of the business.</summary>
    public bool? HasOwnership { get; init; }

    /// <summary>Whether the person controls the business.</summary>
    public bool? HasControl { get; init; }

    /// <summary>Whether the person may sign for the business.</summary>
    public bool? IsSigner { get; init; }

    /// <summary>Whether the person is a director.</summary>
    public bool? IsDirector { get; init; }

    /// <summary>The day from which the relationship exists, not after today.</summary>
    public DateOnly? RelationshipEstablishedAt { get; init; }

    /// <summary>Residential address.</summary>
    public KycAddress? ResidentialAddress { get; init; }

    /// <summary>Identity documents.</summary>
    public IReadOnlyList<KycDocument>? IdentifyingInformation { get; init; }

    /// <summary>
    /// The part of this data that is stored as answers because related entities cannot hold it. The percentage is included only if it is not a whole
    /// number.
    /// </summary>
    internal KycOwner SectionData => new()
    {
        MiddleName = MiddleName,
        OwnershipPercentage = OwnershipPercentage is { } share && share != decimal.Truncate(share) ? share : null,
        Email = Email,
        Phone = Phone,
        HasOwnership = HasOwnership,
        HasControl = HasControl,
        IsSigner = IsSigner,
        IsDirector = IsDirector,
        RelationshipEstablishedAt = RelationshipEstablishedAt,
        ResidentialAddress = ResidentialAddress?.ProofOfAddressFile is { } proof ? new() { ProofOfAddressFile = proof } : null,
        IdentifyingInformation = IdentifyingInformation?.Select(document => document.SectionData).ToArray(),
    };

    /// <summary>Returns the id of the related entity of a person.</summary>
    /// <param name="position">The position of the person in the submission, from 0.</param>
    internal static string ExternalIdOf(int position) => string.Create(CultureInfo.InvariantCulture, $"kyc-{position}");

    /// <summary>Returns the person as a related entity of the customer.</summary>
    internal RelatedEntityDraft ToRelatedEntity(int position, Classifiers classifiers, DateOnly today) => new()
    {
        EntityType = EntityType.Individual,
        ExtId = ExternalIdOf(position),
        Origin = EntityOrigin.Verification,
        RelationType = KycCodes.CodeIfExists(classifiers, Classifier.RelationType, Relation),
        RelationDescription = Title,
        FirstName = FirstName,
        LastName = LastName,
        BirthDate = BirthDate,
        Country = Nationality,
        NationalCode = TaxId,
        Share = OwnershipPercentage is { } share ? (long)decimal.Truncate(share) : null,
        Addresses = ResidentialAddress?.ToAddress(KycCodes.CodeIfExists(classifiers, Classifier.AddressType, KycCodes.Residence)) is { } address
            ? [address]
            : null,
        Documents = IdentifyingInformation?.Select(document => document.ToDocument(today)).ToArray(),
    };

    private string Relation => (HasOwnership, IsDirector) switch { (false, true) => "DIRECTOR", (false, _) => "MANAGER", _ => "OWNER" };
}
