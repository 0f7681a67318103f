using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.CreateCustomer;
using Onboarding.Application.Customers.RegisterBatch;
using Onboarding.Application.Customers.UpdateQuestionnaire;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>Maps wire requests to commands, without side effects. It notes values that it cannot read, and the rules report them.</summary>
internal static class AmlyzeReader
{
    // The published samples have numbers and booleans with and without quotes.
    internal static readonly FieldPolicy Policy = new() { AllowsFlagsAsText = true, AllowsTimestampsAsDays = true, AllowsBlankParts = true };

    private enum CustomerAction
    {
        Create,
        Update,
    }

    /// <summary>Returns the command for a request. A missing action means CREATE; under profile A it updates the customer if it exists.</summary>
    public static ICommand<CustomerView> Command(CustomerRequest wire, AmlyzeProfile profile)
    {
        var (draft, action) = Read(wire, profile.Form);
        return action == CustomerAction.Update
            ? new UpdateQuestionnaire(draft)
            : new CreateCustomer(draft, UpdatesExisting: profile.UpdatesKnownWithoutAction && TextRules.IsBlank(wire.Action));
    }

    /// <summary>
    /// Returns the command for a simplified request, which registers a simplified customer or replaces its data. Fields that the simplified tables do
    /// not have are ignored, as unknown names are.
    /// </summary>
    public static CreateCustomer Simplified(CustomerRequest wire, AmlyzeProfile profile) =>
        new(Read(wire, profile.SimplifiedForm).Draft, UpdatesExisting: true);

    /// <summary>Returns an item of a batch. It is always an IMPORT; a missing risk level means NONE.</summary>
    public static BatchItem BatchItem(CustomerRequest wire, AmlyzeProfile profile)
    {
        var (draft, action) = Read(OfBatch(wire), profile.BatchForm);
        return new(draft, Updates: action == CustomerAction.Update);
    }

    /// <summary>Returns whether a command is about a lead.</summary>
    public static bool IsOfLead(ICommand<CustomerView> command) => DraftOf(command).Form.Kind == CustomerKind.Lead;

    /// <summary>Returns the draft of a command.</summary>
    public static CustomerDraft DraftOf(ICommand<CustomerView> command) =>
        command is CreateCustomer create ? create.Draft : ((UpdateQuestionnaire)command).Draft;

    // An item of a batch is an IMPORT, whatever source is sent. Its page has no screenings: those that can be read are required nevertheless, and
    // others are ignored.
    private static CustomerRequest OfBatch(CustomerRequest wire) => wire with
    {
        SourceOfRiskLevel = "IMPORT",
        RiskLevel = TextRules.IsBlank(wire.RiskLevel) ? "NONE" : wire.RiskLevel,
        InitializeScreeningProcesses = wire.InitializeScreeningProcesses?.FindAll(
            one => Codes<ScreeningProcess>.TryRead(one, out _)) is { Count: > 0 } screenings
            ? screenings : null,
    };

    // The regular form allows every field on the wire, so it needs no list. Whether the request has the form of a lead depends on two of its fields.
    private static IReadOnlySet<string>? AllowedFields(CustomerRequest wire, CustomerForm form)
    {
        SourceOfRiskLevel? source = wire.SourceOfRiskLevel is { } text && Codes<SourceOfRiskLevel>.TryRead(text, out var parsed) ? parsed : null;
        var effective = form.Resolve(wire.RiskManagementCategory, source);
        return effective.Kind == CustomerKind.Regular ? null : effective.Fields;
    }

    private static (CustomerDraft Draft, CustomerAction? Action) Read(CustomerRequest wire, CustomerForm form)
    {
        var read = new FieldReader(Policy, AllowedFields(wire, form));
        var action = read.Code<CustomerAction>(wire.Action, "action");
        return (Draft(wire, read, form), action);
    }

    private static CustomerDraft Draft(CustomerRequest wire, FieldReader read, CustomerForm form) => new()
    {
        RequestedForm = form,
        CommunicationNumber = read.Text(wire.CommunicationNumber, "communicationNumber"),
        Requester = read.Text(wire.Requester, "requester"),
        ExternalId = read.Text(wire.CustomerExtId, "customerExtId"),
        EntityType = read.Code<EntityType>(wire.EntityType, "entityType"),
        Category = read.Text(wire.RiskManagementCategory, "riskManagementCategory"),
        SourceOfRiskLevel = read.Code<SourceOfRiskLevel>(wire.SourceOfRiskLevel, "sourceOfRiskLevel"),
        RiskLevel = read.Code<RiskLevel>(wire.RiskLevel, "riskLevel"),
        Status = read.Code<CustomerStatus>(wire.CustomerStatus, "customerStatus"),
        ClosingDate = read.Date(wire.ClosingDate, "closingDate", allowsTime: true),
        RequestedScreenings = read.IsAllowedName("initializeScreeningProcesses") ? wire.InitializeScreeningProcesses : null,
        Profile = Profile(wire, read),
        Unreadable = read.Unreadable,
    };

    private static CustomerProfileDraft Profile(CustomerRequest wire, FieldReader read) => new()
    {
        BusinessUnit = read.Text(wire.BusinessUnit, "businessUnit"),
        ApplicationDate = read.Date(wire.ApplicationDate, "applicationDate", allowsTime: true),
        ApprovalDate = read.Date(wire.ApprovalDate, "approvalDate", allowsTime: true),
        FirstName = read.Text(wire.FirstName, "firstName"),
        LastName = read.Text(wire.LastName, "lastName"),
        Title = read.Text(wire.Title, "title"),
        TradingName = read.Text(wire.TradingName, "tradingName"),
        NationalCode = read.Text(wire.NationalCode, "nationalCode"),
        BirthDate = read.Date(wire.BirthDate, "birthDate"),
        BirthCountry = read.Text(wire.BirthCountry, "birthCountry"),
        CitizenshipCountry = read.Text(wire.CitizenshipCountry, "citizenshipCountry"),
        SecondCitizenshipCountry = read.Text(wire.SecondCitizenshipCountry, "secondCitizenshipCountry"),
        PermanentResidenceCountry = read.Text(wire.PermanentResidenceCountry, "permanentResidenceCountry"),
        IsLegalResident = read.Flag(wire.IsLegalResident, "isLegalResident"),
        RegistrationCountry = read.Text(wire.RegistrationCountry, "registrationCountry"),
        LegalForm = read.Text(wire.LegalForm, "legalForm"),
        EstablishmentDate = read.Date(wire.EstablishmentDate, "establishmentDate", allowsTime: true),
        Giin = read.Text(wire.Giin, "giin") ?? read.Text(wire.OldGiin, "giin"),
        Lei = read.Text(wire.Lei, "lei") ?? read.Text(wire.OldLei, "lei"),
        IsPEP = read.Flag(wire.IsPEP, "isPEP"),
        IsSanctioned = read.Flag(wire.IsSanctioned, "isSanctioned"),
        IsInAdverseMedia = read.Flag(wire.IsInAdverseMedia, "isInAdverseMedia"),
        IsInInternalList = read.Flag(wire.IsInInternalList, "isInInternalList"),
        IsFamilyPEP = read.Flag(wire.IsFamilyPEP, "isFamilyPEP"),
        IsLitigated = read.Flag(wire.IsLitigated, "isLitigated"),
        AmlOfficer = read.Flag(wire.AmlOfficer, "amlOfficer"),
        ListPurpose = read.Code<ListPurpose>(wire.ListPurpose, "listPurpose"),
        Contacts = read.List(wire.ListContact, "listContact", PartReader.Contact),
        Addresses = read.List(wire.ListAddress, "listAddress", PartReader.Address),
        Documents = read.List(wire.ListBusinessEntityDocument, "listBusinessEntityDocument", PartReader.Document),
        Questionnaire = QuestionnaireReader.Questionnaire(wire, read),
        RelatedEntities = read.List(wire.ListRelatedEntity, "listRelatedEntity", PartReader.RelatedEntity),
    };
}
