using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Behaviours;
using Onboarding.Domain.Common;

namespace Onboarding.UnitTests.Common.Behaviours;

public class ValidationBehaviourTests
{
    private static readonly Rule Broken = Rule.Unpublished("broken", "It is broken");
    private static readonly Rule Taken = Rule.Unpublished("taken", "It is taken");
    private static readonly Rule Closed = Rule.Unpublished("closed", "It is closed");

    [Fact]
    public async Task A_valid_request_is_carried_out_without_the_database_rules()
    {
        var stored = new Stored();

        (await Send(new("x"), [], stored, () => Task.FromResult("done"))).Should().Be("done");

        stored.WasUsed.Should().BeFalse();
    }

    [Fact]
    public async Task Defects_of_envelope_rules_and_database_are_reported_together()
    {
        var act = () => Send(new(""), [Finding.Of(Broken, "/name")], new Stored(Finding.Of(Taken, "/id")), () => throw new InvalidOperationException("It must not run."));

        (await act.Should().ThrowAsync<InvalidInput>()).Which.Findings.Select(found => (found.Code, found.Path)).Should().Equal(("empty", "/name"), ("broken", "/name"), ("taken", "/id"));
    }

    [Fact]
    public async Task A_rejection_by_the_work_is_reported_with_all_database_findings_each_rule_once()
    {
        var act = () => Send(new("x"), [], new Stored(Finding.Of(Taken, "/id")), () => throw new RuleBroken([Finding.Of(Taken, "/id"), Finding.Of(Closed, "")]));

        (await act.Should().ThrowAsync<RuleBroken>()).Which.Findings.Select(found => found.Code).Should().Equal("taken", "closed");
    }

    [Fact]
    public async Task Not_found_stays_not_found()
    {
        var act = () => Send(new("x"), [], new Stored(Finding.Of(Taken, "/id")), () => throw new NotFound("It"));

        await act.Should().ThrowAsync<NotFound>();
    }

    private static Task<string> Send(Named request, IReadOnlyList<Finding> defects, Stored stored, RequestHandlerDelegate<string> next) => new ValidationBehaviour<Named, string>(
        [new NamedValidator()], [new Rules(defects)], new ServiceCollection().AddSingleton<IDatabaseRules<Named>>(stored).BuildServiceProvider()).Handle(request, default, next);

    private sealed record Named(string Name) : IRequest<string>;

    private sealed class NamedValidator : AbstractValidator<Named>
    {
        public NamedValidator() => RuleFor(one => one.Name).NotEmpty().WithErrorCode("empty").WithMessage("Name is empty");
    }

    private sealed class Rules(IReadOnlyList<Finding> defects) : IRules<Named>
    {
        public IReadOnlyList<Finding> Findings(Named request) => defects;
    }

    private sealed class Stored(params Finding[] findings) : IDatabaseRules<Named>
    {
        public bool WasUsed { get; private set; }

        public Task<IReadOnlyList<Finding>> Findings(Named request, CancellationToken cancellationToken)
        {
            WasUsed = true;
            return Task.FromResult<IReadOnlyList<Finding>>(findings);
        }
    }
}
