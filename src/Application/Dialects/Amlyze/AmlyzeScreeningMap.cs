using System.Text.Json.Nodes;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Dialects.Amlyze;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Application.Dialects.Amlyze;

/// <summary>
/// Maps screenings to the events of the contract, under the last request that asked for the process: pending if a person has to decide, completed
/// with or without a match.
/// </summary>
public sealed class AmlyzeScreeningMap : IPublishedEventMap
{
    private const string UnknownType = "UNKNOWN";

    /// <inheritdoc/>
    public PublishedEvent? Of(IDomainEvent domainEvent, DateTimeOffset at) => domainEvent switch
    {
        ScreeningAwaitsDecision { Subject.CommunicationNumber.Length: > 0 } one => Screening(one.Subject, one.RunId, hadHits: true, isMatch: null),
        ScreeningCompleted { Subject.CommunicationNumber.Length: > 0 } one => Screening(one.Subject, one.RunId, one.HadHits, one.IsMatch),
        _ => null,
    };

    private static PublishedEvent Screening(ScreeningSubject subject, Guid run, bool hadHits, bool? isMatch)
    {
        var data = subject.Party is { } party
            ? Related(subject.ExternalId, party)
            : new JsonObject { ["externalId"] = subject.ExternalId };
        if (hadHits && isMatch is { } match)
        {
            data[AmlyzeEvents.Outcome(subject.Process)] = match;
        }

        data["screeningMatch"] = hadHits;
        if (hadHits)
        {
            data["screeningGuid"] = run.ToString();
        }

        var resource = subject.Party is not null ? AmlyzeEvents.RelatedEntity : subject.IsLead ? AmlyzeEvents.Lead : AmlyzeEvents.Customer;
        return new(
            AmlyzeEvents.ScreeningOf(resource, subject.Process, isCompleted: isMatch is not null),
            new(subject.Account, subject.CustomerId, subject.Party?.ExternalId ?? subject.ExternalId, subject.CommunicationNumber),
            data);
    }

    private static JsonObject Related(string customer, RelatedParty party)
    {
        var data = new JsonObject { ["customerExternalId"] = customer };
        Add(data, "externalId", party.ExternalId);
        Add(data, "birthDate", party.BirthDate);
        Add(data, "establishmentDate", party.EstablishmentDate);
        Add(data, "type", party.Type is { } type ? Codes<EntityType>.Of(type) : UnknownType);
        Add(data, "firstName", party.FirstName);
        Add(data, "lastName", party.LastName);
        Add(data, "title", party.Title);
        Add(data, "nationalCode", party.NationalCode);
        Add(data, "relationCode", party.RelationCode);
        Add(data, "countryCode", party.CountryCode);
        return data;
    }

    private static void Add(JsonObject data, string name, string? value)
    {
        if (value is not null)
        {
            data[name] = value;
        }
    }
}
