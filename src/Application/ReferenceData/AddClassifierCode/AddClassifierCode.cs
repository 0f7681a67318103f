using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.ReferenceData;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Application.ReferenceData.AddClassifierCode;

/// <summary>
/// Adds a code to a classifier, or reinstates a retired one. Rejected as code_exists if it is in use, as invalid_code or invalid_name. Throws
/// <see cref="NotFound"/> for an unknown classifier.
/// </summary>
/// <param name="Classifier">The classifier's published name.</param>
/// <param name="Code">The code.</param>
/// <param name="Name">The display name. If it is absent, a new code is its own name and a retired one keeps its name.</param>
[ChangesData(DataScope.Installation)]
public sealed record AddClassifierCode(string Classifier, string? Code, string? Name) : ICommand<AddedClassifierCode>, IClassifierCodeCommand
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => this.AuditReference();
}

/// <summary>The result of adding a code.</summary>
/// <param name="IsNew">Whether it is new; false if it was retired and is reinstated.</param>
/// <param name="Code">The code as it is now.</param>
public sealed record AddedClassifierCode(bool IsNew, ClassifierCodeItem Code);

internal sealed class AddClassifierCodeValidator : AbstractValidator<AddClassifierCode>
{
    public AddClassifierCodeValidator()
    {
        RuleFor(command => command.Code).Must(ClassifierCode.IsCode)
            .WithErrorCode(ClassifierErrors.InvalidCode.Code).WithMessage(ClassifierErrors.InvalidCode.Message);
        RuleFor(command => command.Code)
            .Must((command, code) => ClassifierNames.Find(command.Classifier) is not { } classifier || ClassifierCode.IsValidFor(classifier, code!))
            .When(command => ClassifierCode.IsCode(command.Code))
            .WithErrorCode(ClassifierErrors.InvalidCountryCode.Code).WithMessage(ClassifierErrors.InvalidCountryCode.Message);
        RuleFor(command => command.Name).Must(name => name is null || ClassifierCode.IsName(name))
            .WithErrorCode(ClassifierErrors.InvalidName.Code).WithMessage(ClassifierErrors.InvalidName.Message);
    }
}

internal sealed class AddClassifierCodeDatabaseRules(IClassifierCodes codes) : IDatabaseRules<AddClassifierCode>
{
    public async Task<IReadOnlyList<Finding>> Findings(AddClassifierCode request, CancellationToken cancellationToken)
    {
        var classifier = request.Classifier.RequireClassifier();
        return request.Code is { } code && await codes.Find(classifier, code, cancellationToken) is { RetiredAt: null }
            ? [Finding.Of(ClassifierErrors.CodeExists, "/code")]
            : [];
    }
}

internal sealed class AddClassifierCodeHandler(IClassifierCodes codes, ISequenceGenerator sequence)
    : IRequestHandler<AddClassifierCode, AddedClassifierCode>
{
    public async Task<AddedClassifierCode> Handle(AddClassifierCode request, CancellationToken cancellationToken)
    {
        var classifier = request.Classifier.RequireClassifier();
        if (await codes.Find(classifier, request.Code!, cancellationToken) is { } known)
        {
            known.Reinstate(request.Name, sequence.Next());
            return new(IsNew: false, ClassifierCodeItem.Of(known));
        }

        var code = ClassifierCode.Register(classifier, request.Code!, request.Name, sequence.Next());
        codes.Add(code);
        return new(IsNew: true, ClassifierCodeItem.Of(code));
    }
}
