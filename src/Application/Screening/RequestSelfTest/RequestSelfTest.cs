using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Screening.SelfTests;

namespace Onboarding.Application.Screening.RequestSelfTest;

/// <summary>Requests a self-test of the engine on the lists in force for the caller's account. It runs in the background.</summary>
/// <param name="Id">The id of the new self-test.</param>
/// <param name="Entries">The greatest number of entries that are altered; null for 1,000.</param>
/// <param name="Seed">The seed of the alterations; null for one by the date.</param>
[ChangesData(DataScope.OwnAccount)]
public sealed record RequestSelfTest(Guid Id, int? Entries, long? Seed) : ICommand<SelfTestItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Id.ToString();
}

internal sealed class RequestSelfTestValidator : AbstractValidator<RequestSelfTest>
{
    public RequestSelfTestValidator() => RuleFor(command => command.Entries).InclusiveBetween(1, SelfTest.MaxEntries)
        .WithErrorCode(Paging.InvalidParameter).WithMessage("entries must be from 1 to 20,000");
}

internal sealed class RequestSelfTestHandler(ISelfTests tests, ISequenceGenerator sequence, ICurrentCaller caller, TimeProvider clock)
    : IRequestHandler<RequestSelfTest, SelfTestItem>
{
    public Task<SelfTestItem> Handle(RequestSelfTest request, CancellationToken cancellationToken)
    {
        var at = clock.Now();
        var seed = request.Seed ?? SelfTest.SeedOf(at);
        var test = SelfTest.Register(
            request.Id, sequence.Next(), caller.Account, seed, request.Entries ?? SelfTest.DefaultEntries, caller.Name, at);
        tests.Add(test);
        return Task.FromResult(SelfTestItem.Of(test));
    }
}
