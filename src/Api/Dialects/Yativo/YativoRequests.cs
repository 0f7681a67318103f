using Microsoft.AspNetCore.Mvc.ModelBinding;
using Onboarding.Api.Dialects.Yativo.Profiles;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Documents;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>By what the requests of the dialect are read: the profile, the caller, the clock.</summary>
public sealed class YativoRequests
{
    private readonly DocumentOptions _documents;
    private readonly ICurrentCaller _caller;
    private readonly TimeProvider _clock;

    internal YativoRequests(YativoProfile profile, DocumentOptions documents, ICurrentCaller caller, TimeProvider clock) =>
        (Profile, _documents, _caller, _clock) = (profile, documents, caller, clock);

    /// <summary>The documented version that is spoken.</summary>
    internal YativoProfile Profile { get; }

    /// <summary>By what one request is read.</summary>
    internal YativoReading Describe() => new(Profile.TakesAlpha3Only, _caller.Name, _documents.MaxBytes, _clock.Today(), NewDocument());

    /// <summary>A new id of a document.</summary>
    internal DocumentId NewDocument() => DocumentId.New(_clock.GetUtcNow());

    /// <summary>A number for a request of a dialect whose requests have none.</summary>
    internal string NewNumber() => $"kyc-{Guid.CreateVersion7(_clock.GetUtcNow())}";

    /// <summary>The customer's id. Ids are opaque to clients: what is none names no customer.</summary>
    internal static CustomerId IdOf(string text) => Guid.TryParseExact(text, "D", out var id) ? new(id) : throw new NotFound("Customer");

    /// <summary>Rejects query parameters that are not even of their type.</summary>
    internal static void RejectUnreadable(ModelStateDictionary state)
    {
        if (!state.IsValid)
        {
            throw new InvalidInput([.. state.Where(entry => entry.Value is { Errors.Count: > 0 })
                .Select(entry => Finding.Of(Rule.Unpublished(Paging.InvalidParameter, "{0} cannot be read"), $"/{entry.Key}", entry.Key))]);
        }
    }
}
