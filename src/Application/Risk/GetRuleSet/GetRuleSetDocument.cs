using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Risk.GetRuleSet;

/// <summary>Returns the document of a published version, or of the draft, as JSON text without white space.</summary>
/// <param name="Key">The key.</param>
/// <param name="Version">The published version; null for the draft.</param>
public sealed record GetRuleSetDocument(string Key, int? Version) : IQuery<RuleSetDocument>;

/// <summary>A document with its tag.</summary>
/// <param name="Json">The JSON text, without white space.</param>
public sealed record RuleSetDocument(string Json) : IVersioned
{
    /// <inheritdoc/>
    public string Tag => Tags.OfContent(Json);
}

internal sealed class GetRuleSetDocumentHandler(IRuleSetReads reads, ICurrentCaller caller) : IRequestHandler<GetRuleSetDocument, RuleSetDocument>
{
    public async Task<RuleSetDocument> Handle(GetRuleSetDocument request, CancellationToken cancellationToken) => new(request.Version is { } version
        ? await reads.Document(caller.Account, request.Key, version, cancellationToken) ?? throw new NotFound("Version")
        : await reads.Draft(caller.Account, request.Key, cancellationToken) ?? throw new NotFound("Draft"));
}
