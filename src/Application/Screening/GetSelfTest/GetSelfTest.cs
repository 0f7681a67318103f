using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Screening.GetSelfTest;

/// <summary>Returns a self-test of the caller's account with its report.</summary>
/// <param name="Id">The id.</param>
public sealed record GetSelfTest(Guid Id) : IQuery<SelfTestItem>;

internal sealed class GetSelfTestHandler(ISelfTests tests, ICurrentCaller caller) : IRequestHandler<GetSelfTest, SelfTestItem>
{
    public async Task<SelfTestItem> Handle(GetSelfTest request, CancellationToken cancellationToken) =>
        await tests.Read(request.Id, cancellationToken) is { } test && caller.Sees(test.Account)
            ? SelfTestItem.Of(test)
            : throw new NotFound("Self-test");
}
