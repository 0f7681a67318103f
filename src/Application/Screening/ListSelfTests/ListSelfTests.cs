using MediatR;
using Onboarding.Application.Common;

namespace Onboarding.Application.Screening.ListSelfTests;

/// <summary>Lists the latest 100 self-tests of the caller's account, the latest first, without reports.</summary>
public sealed record ListSelfTests : IQuery<IReadOnlyList<SelfTestItem>>;

internal sealed class ListSelfTestsHandler(ISelfTests tests, ICurrentCaller caller) : IRequestHandler<ListSelfTests, IReadOnlyList<SelfTestItem>>
{
    private const int Count = 100;

    public Task<IReadOnlyList<SelfTestItem>> Handle(ListSelfTests request, CancellationToken cancellationToken) =>
        tests.Latest(caller.Account, Count, cancellationToken);
}
