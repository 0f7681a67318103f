using System.Collections.Frozen;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Questionnaires;
using Onboarding.Domain.Customers.RelatedEntities;
using Onboarding.Domain.Dialects.Amlyze;

namespace Onboarding.Api.Dialects.Amlyze.Profiles;

/// <summary>The codes and texts of 2023-09-07 that differ from the current ones (errors.json, text_variants, code_variants).</summary>
internal static class Wording2023
{
    /// <summary>The rules in this wording.</summary>
    public static IEnumerable<Rule> All => Rules.Values;

    private static readonly FrozenDictionary<Rule, Rule> Rules = new Dictionary<Rule, Rule>
    {
        [CustomerErrors.ExternalIdMissing] = new("C002", "CustomerExtId is mandatory."),
        [CustomerErrors.CategoryMissing] = new("C007", "RiskManagementCategory is mandatory."),
        [CustomerErrors.LeadNeedsEvaluate] = new("C008.I02", "When source of risk level IMPORT.  'Lead' risk management category is forbidden"),
        [CustomerErrors.EntityTypeMissing] = new("C010", "EntityType is mandatory."),
        [CustomerErrors.ForbiddenForIndividual] = new("C014.", "Field not allowed for INDIVIDUAL. Field:  {0}"),
        [CustomerErrors.ForbiddenForOrganization] = new("C015.", "Field not allowed for ORGANIZATION. Field:  {0}"),
        [CustomerErrors.CitizenshipUnknown] = new(
            "C016.I06", "Problem with field for INDIVIDUAL type customer.  CitizenshipCountry not found in amlyze"),
        [CustomerErrors.PermanentResidenceUnknown] = new("C016.I08", "permanentResidenceCountry not defined in Amlyze"),
        [CustomerErrors.TitleMissing] = new("C017.O01", "for ORGANIZATION type customer  Title is mandatory"),
        [CustomerErrors.RegistrationCountryUnknown] = new("REG", "registrationCountry must exist in Amlyze"),
        [CustomerErrors.ScreeningUndefined] = new("SCR01", "screening process is undefined: {0}"),
        [AdditionalValueErrors.OfCustomer.Timestamp] = AdditionalValueErrors.OfRelatedEntity.Timestamp,
        [AdditionalValueErrors.OfCustomer.Date] = AdditionalValueErrors.OfRelatedEntity.Date,
        [AdditionalValueErrors.OfCustomer.Boolean] = AdditionalValueErrors.OfRelatedEntity.Boolean,
        [AdditionalValueErrors.OfCustomer.Integer] = new("AV07", "bad value for INTEGER valueCode:  {0}"),
        [AdditionalValueErrors.OfCustomer.Decimal] = new("AV07", "bad value for DECIMAL valueCode:  {0}"),
        [RelatedEntityErrors.EntityTypeMissing] = new("RE02", "EntityType is mandatory."),
        [AddressErrors.AddressTypeUnknown] = new("ADR02", "AddressType is not defined in amlyze."),
        [DocumentErrors.DocumentNumberMissing] = new("DOC03", "DocumentNumber is mandatory."),
    }.ToFrozenDictionary();

    // These texts have one more space than the joined sentences.
    private static readonly FrozenDictionary<PathSegment, PathSegment> Segments =
        new[] { CustomerErrors.IndividualDetail, CustomerErrors.OrganizationDetail }
        .ToFrozenDictionary(segment => segment, segment => segment with { Message = segment.Message + " " });

    /// <summary>Returns the code and the text of a finding as of 2023-09-07.</summary>
    public static (string Code, string Message) SentenceOf(Finding finding) =>
        finding.Translate(
            rule => Rules.TryGetValue(rule, out var rule2023) ? rule2023 : AmlyzeWording.Of(rule),
            segment => Segments.GetValueOrDefault(segment, segment));
}
