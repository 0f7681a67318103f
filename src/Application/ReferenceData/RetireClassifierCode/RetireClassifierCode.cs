using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Domain.ReferenceData;

namespace Onboarding.Application.ReferenceData.RetireClassifierCode;

/// <summary>
/// Retires a code: it is rejected in new data, and stored data that refers to it stays unchanged. A retired code keeps its time. An unknown
/// classifier or code is not found.
/// </summary>
/// <param name="Classifier">The classifier's published name.</param>
/// <param name="Code">The code.</param>
[ChangesData(DataScope.Installation)]
public sealed record RetireClassifierCode(string Classifier, string Code) : ICommand<Unit>, IClassifierCodeCommand
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => this.AuditReference();
}

internal sealed class RetireClassifierCodeHandler(IClassifierCodes codes, ISequenceGenerator sequence, TimeProvider clock, Precondition precondition)
    : IRequestHandler<RetireClassifierCode, Unit>
{
    public async Task<Unit> Handle(RetireClassifierCode request, CancellationToken cancellationToken)
    {
        var code = await codes.Require(request, cancellationToken);
        precondition.Check(ClassifierCodeItem.Of(code).Tag);
        code.Retire(clock.Now(), sequence.Next());
        return Unit.Value;
    }
}
