using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Policies;

namespace Onboarding.Application.Screening.GetMatchPolicy;

/// <summary>Returns the document of a version or of the draft, with all weights. An unknown version or a missing draft is not found.</summary>
/// <param name="Version">The version; null for the draft.</param>
public sealed record GetMatchPolicyDocument(int? Version) : IQuery<MatchPolicyText>;

/// <summary>A document with its tag.</summary>
/// <param name="Json">The JSON text.</param>
public sealed record MatchPolicyText(string Json) : IVersioned
{
    /// <inheritdoc/>
    public string Tag => Tags.OfContent(Json);
}

internal sealed class GetMatchPolicyDocumentHandler(IMatchPolicies policies, IMatchPolicyFiles files, ICurrentCaller caller)
    : IRequestHandler<GetMatchPolicyDocument, MatchPolicyText>
{
    public async Task<MatchPolicyText> Handle(GetMatchPolicyDocument request, CancellationToken cancellationToken)
    {
        if (request.Version is not { } version)
        {
            return new((await files.Read(caller.Account, cancellationToken))?.Draft ?? throw new NotFound("Draft"));
        }

        var policy = await policies.Find(caller.Account, version, cancellationToken) ?? throw new NotFound("Version");
        return new(PolicyDocument.Write(policy));
    }
}
