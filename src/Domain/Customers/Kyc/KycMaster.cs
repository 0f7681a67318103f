using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Questionnaires;
using Onboarding.Domain.Customers.RelatedEntities;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Customers.Kyc;

/// <summary>Puts a submission among the customer's other data, where every dialect and the risk model find it. Pure.</summary>
internal static class KycMaster
{
    /// <summary>
    /// The customer's data with what is submitted: documents and owners replace those of an earlier submission, an address the one of its type; answers
    /// stand beside those there are, so that none that counts for risk goes away.
    /// </summary>
    public static CustomerProfileDraft With(this CustomerProfileDraft now, KycSubmission submission, Classifiers classifiers, DateOnly today) =>
        submission.Type == EntityType.Organization ? With(now, submission.Business, submission, classifiers, today)
        : With(now, submission.Person, submission, classifiers, today);

    private static CustomerProfileDraft With(CustomerProfileDraft now, PersonKyc stated, KycSubmission submission, Classifiers classifiers, DateOnly today)
    {
        var (address, before, isUpdate) = (stated.ResidentialAddress, submission.Dialect.KeptIn(now)?.Person, submission.IsUpdate);
        var after = now with
        {
            FirstName = stated.FirstName ?? now.FirstName,
            LastName = stated.LastName ?? now.LastName,
            MiddleName = isUpdate ? stated.MiddleName ?? now.MiddleName : stated.MiddleName,
            BirthDate = stated.BirthDate ?? now.BirthDate,
            CitizenshipCountry = stated.Nationality ?? now.CitizenshipCountry,
            NationalCode = stated.TaxId ?? now.NationalCode,
            PermanentResidenceCountry = address?.Country ?? now.PermanentResidenceCountry,
            Addresses = Replace(now.Addresses, address, KycCodes.Known(classifiers, Classifier.AddressType, KycCodes.Residence)),
            Documents = stated.IdentifyingInformation is { Count: > 0 } documents
                ? [.. (now.Documents ?? []).Where(document => document.Origin != DocumentOrigin.Verification), .. documents.Select(document => document.Of(today))]
                : now.Documents,
            Questionnaire = Answers(now, stated, classifiers),
        };
        return submission.Dialect.Keep(after, new() { Person = (isUpdate && before is not null ? stated.Over(before) : stated).Rest });
    }

    private static CustomerProfileDraft With(CustomerProfileDraft now, BusinessKyc stated, KycSubmission submission, Classifiers classifiers, DateOnly today)
    {
        var (before, isUpdate) = (submission.Dialect.KeptIn(now)?.Business, submission.IsUpdate);
        var addresses = Replace(now.Addresses, stated.RegisteredAddress, KycCodes.Known(classifiers, Classifier.AddressType, "REGISTRATION"));
        var after = now with
        {
            Title = stated.LegalName ?? now.Title,
            TradingName = stated.TradeName ?? now.TradingName,
            NationalCode = stated.RegistrationNumber ?? now.NationalCode,
            EstablishmentDate = stated.IncorporationDate ?? now.EstablishmentDate,
            RegistrationCountry = stated.RegisteredAddress?.Country ?? now.RegistrationCountry ?? now.StatedCountry,
            Addresses = Replace(addresses, stated.PhysicalAddress, KycCodes.Known(classifiers, Classifier.AddressType, "HEADQUARTERS")),
            RelatedEntities = stated.Owners is { Count: > 0 } owners
                ? [
                    .. (now.RelatedEntities ?? []).Where(entity => entity.Origin != EntityOrigin.Verification),
                    .. owners.Select((owner, i) => owner.Of(i, classifiers, today)),
                ]
                : now.RelatedEntities,
            Questionnaire = stated.Description is { } description
                ? (now.Questionnaire ?? new()) with { Activity = (now.Questionnaire?.Activity ?? new()) with { Description = description } }
                : now.Questionnaire,
        };
        return submission.Dialect.Keep(after, new() { Business = (isUpdate && before is not null ? stated.Over(before) : stated).Rest });
    }

    private static Questionnaire? Answers(CustomerProfileDraft now, PersonKyc stated, Classifiers classifiers)
    {
        var answers = now.Questionnaire ?? new();
        if (stated.EmploymentStatus is { } status)
        {
            answers = answers with { FieldOfActivity = Beside(answers.FieldOfActivity, KycCodes.Occupation(status)) };
        }

        if (stated.SourceOfFunds is { } source)
        {
            var income = answers.Income ?? new();
            answers = answers with { Income = income with { Description = source, Sources = Beside(income.Sources, KycCodes.Income(classifiers, source), one => one.IncomeSourceType) } };
        }

        if (stated.ExpectedMonthlyPaymentsUsd is { } band && KycCodes.Turnover(classifiers, band) is { } turnovers)
        {
            var income = answers.Income ?? new();
            answers = answers with { Income = income with { Turnovers = Beside(income.Turnovers, turnovers, one => (one.TurnoverType, one.TurnoverRange, one.From, one.To)) } };
        }

        return answers == new Questionnaire() ? now.Questionnaire : answers;
    }

    private static FieldOfActivity Beside(FieldOfActivity? now, FieldOfActivity stated) => new()
    {
        Employment = stated.Employment is { } employment
            ? (now?.Employment ?? new()) with
            {
                IsEmployee = employment.IsEmployee ?? now?.Employment?.IsEmployee,
                IsSelfEmployed = employment.IsSelfEmployed ?? now?.Employment?.IsSelfEmployed,
                IsUnemployed = employment.IsUnemployed ?? now?.Employment?.IsUnemployed,
            }
            : now?.Employment,
        Other = stated.Other ?? now?.Other,
        Pension = stated.Pension is null ? now?.Pension : (now?.Pension ?? new()) with { IsPensioner = true },
        Student = stated.Student is null ? now?.Student : (now?.Student ?? new()) with { IsStudent = true },
    };

    private static IReadOnlyList<T>? Beside<T, TKey>(IReadOnlyList<T>? now, IReadOnlyList<T>? stated, Func<T, TKey> key) =>
        stated is null ? now : [.. (now ?? []).Concat(stated).DistinctBy(key)];

    // One address of each type is a submission's.
    private static IReadOnlyList<AddressDraft>? Replace(IReadOnlyList<AddressDraft>? now, KycAddress? stated, string? type) =>
        stated is null ? now : [.. (now ?? []).Where(address => address.AddressType != type), stated.Of(type)];
}
