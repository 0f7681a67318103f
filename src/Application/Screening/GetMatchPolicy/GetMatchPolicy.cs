using MediatR;
using Onboarding.Application.Common;

namespace Onboarding.Application.Screening.GetMatchPolicy;

/// <summary>Returns the match policy of the caller's account: the version in force, the draft and all versions.</summary>
public sealed record GetMatchPolicy : IQuery<MatchPolicyItem>;

internal sealed class GetMatchPolicyHandler(IMatchPolicyFiles files, IMatchPolicies policies, ICurrentCaller caller)
    : IRequestHandler<GetMatchPolicy, MatchPolicyItem>
{
    public async Task<MatchPolicyItem> Handle(GetMatchPolicy request, CancellationToken cancellationToken) => MatchPolicyItem.Of(
        await files.Read(caller.Account, cancellationToken), await files.Versions(caller.Account, cancellationToken), policies.Shipped);
}
