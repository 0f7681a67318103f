using Onboarding.Api.Dialects.Yativo.Profiles;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Documents;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>The data that controllers of the dialect need to read requests: the profile, the caller and the clock.</summary>
public sealed class YativoRequests
{
    private readonly YativoProfiles _profiles;
    private readonly DocumentOptions _documents;
    private readonly ICurrentCaller _caller;
    private readonly TimeProvider _clock;

    internal YativoRequests(YativoProfiles profiles, DocumentOptions documents, ICurrentCaller caller, TimeProvider clock) =>
        (_profiles, _documents, _caller, _clock) = (profiles, documents, caller, clock);

    /// <summary>The profile of the caller: the client's, or else the configured one.</summary>
    internal YativoProfile Profile => _profiles.Of(_caller);

    /// <summary>Returns the context for reading a request.</summary>
    internal YativoReadContext NewReadContext() => new(Profile.AcceptsAlpha3Only, _caller.Name, _documents.MaxBytes, _clock.Today(), NewDocument());

    /// <summary>Returns a new document id.</summary>
    internal DocumentId NewDocument() => DocumentId.New(_clock.GetUtcNow());

    /// <summary>Returns a new communication number, because the requests of this dialect have none.</summary>
    internal string NewNumber() => $"kyc-{Guid.CreateVersion7(_clock.GetUtcNow())}";

    /// <summary>
    /// Returns the customer id in a text. Throws <see cref="NotFound"/> if the text is not an id, because ids are opaque to clients.
    /// </summary>
    internal static CustomerId IdOf(string text) => Guid.TryParseExact(text, "D", out var id) ? new(id) : throw new NotFound("Customer");
}
