using System.Text.Json.Serialization;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Contacts;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.IntegrationTests.Dialects.Plain;

/// <summary>A customer on the wire. An unknown name is rejected, so that no test loses a field unnoticed.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PlainBody
{
    public string? Action { get; init; }

    public string? CommunicationNumber { get; init; }

    public string? Requester { get; init; }

    public string? CustomerExtId { get; init; }

    public string? RiskManagementCategory { get; init; }

    public string? SourceOfRiskLevel { get; init; }

    public string? RiskLevel { get; init; }

    public string? CustomerStatus { get; init; }

    public DateOnly? ClosingDate { get; init; }

    public string? EntityType { get; init; }

    public DateOnly? ApplicationDate { get; init; }

    public DateOnly? ApprovalDate { get; init; }

    public string? BusinessUnit { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? Title { get; init; }

    public string? TradingName { get; init; }

    public string? NationalCode { get; init; }

    public DateOnly? BirthDate { get; init; }

    public string? CitizenshipCountry { get; init; }

    public string? RegistrationCountry { get; init; }

    public string? LegalForm { get; init; }

    public bool? IsPEP { get; init; }

    public IReadOnlyList<PlainContact>? ListContact { get; init; }

    public IReadOnlyList<PlainAddress>? ListAddress { get; init; }

    /// <summary>The draft that the request states.</summary>
    internal CustomerDraft Draft => new()
    {
        RequestedForm = PlainDialect.Form,
        CommunicationNumber = CommunicationNumber,
        Requester = Requester,
        ExternalId = CustomerExtId,
        Category = RiskManagementCategory,
        SourceOfRiskLevel = Read<SourceOfRiskLevel>(SourceOfRiskLevel),
        RiskLevel = Read<RiskLevel>(RiskLevel),
        Status = Read<CustomerStatus>(CustomerStatus),
        ClosingDate = ClosingDate,
        EntityType = Read<EntityType>(EntityType),
        Profile = new()
        {
            ApplicationDate = ApplicationDate,
            ApprovalDate = ApprovalDate,
            BusinessUnit = BusinessUnit,
            FirstName = FirstName,
            LastName = LastName,
            Title = Title,
            TradingName = TradingName,
            NationalCode = NationalCode,
            BirthDate = BirthDate,
            CitizenshipCountry = CitizenshipCountry,
            RegistrationCountry = RegistrationCountry,
            LegalForm = LegalForm,
            IsPEP = IsPEP,
            Contacts = ListContact?.Select(one => new Contact { ContactType = Read<ContactType>(one.ContactType), ContactDetails = one.ContactDetails }).ToArray(),
            Addresses = ListAddress?.Select(one => new AddressDraft { AddressType = one.AddressType, Country = one.Country, City = one.City }).ToArray(),
        },
    };

    private static T? Read<T>(string? text) where T : struct, Enum => text is not null && Codes<T>.TryRead(text, out var value) ? value : null;
}

/// <summary>A contact on the wire.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PlainContact(string? ContactType, string? ContactDetails);

/// <summary>An address on the wire.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PlainAddress(string? AddressType, string? Country, string? City);
