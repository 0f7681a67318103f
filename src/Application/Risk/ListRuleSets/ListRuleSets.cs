using MediatR;
using Onboarding.Application.Common;

namespace Onboarding.Application.Risk.ListRuleSets;

/// <summary>Lists all rule sets of the caller's account on one page, in ordinal order of their keys.</summary>
public sealed record ListRuleSets : IQuery<Page<RuleSetItem>>;

internal sealed class ListRuleSetsHandler(IRuleSetReads reads, ICurrentCaller caller) : IRequestHandler<ListRuleSets, Page<RuleSetItem>>
{
    public async Task<Page<RuleSetItem>> Handle(ListRuleSets request, CancellationToken cancellationToken) =>
        new(await reads.List(caller.Account, cancellationToken), null);
}
