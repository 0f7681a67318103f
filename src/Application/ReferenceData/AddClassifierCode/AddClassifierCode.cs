using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.ReferenceData;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Application.ReferenceData.AddClassifierCode;

/// <summary>
/// Adds a code to a classifier, or takes a retired one back into use. Rejected with code_exists if it is in use, with invalid_code and
/// invalid_name; an unknown classifier is not found.
/// </summary>
/// <param name="Classifier">The classifier's published name.</param>
/// <param name="Code">The code.</param>
/// <param name="Name">What people read; left out, a new code is called as it is written and a retired one keeps its name.</param>
public sealed record AddClassifierCode(string Classifier, string? Code, string? Name) : ICommand<AddedClassifierCode>, IClassifierCodeCommand
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => this.AuditReference();
}

/// <summary>What became of a code that was added.</summary>
/// <param name="IsNew">False if it was retired and is in use again.</param>
/// <param name="Code">The code as it is now.</param>
public sealed record AddedClassifierCode(bool IsNew, ClassifierCodeItem Code);

internal sealed class AddClassifierCodeValidator : AbstractValidator<AddClassifierCode>
{
    public AddClassifierCodeValidator()
    {
        RuleFor(command => command.Code).Must(ClassifierCode.IsCode)
            .WithErrorCode(ClassifierErrors.CodeUnfit.Code).WithMessage(ClassifierErrors.CodeUnfit.Says);
        RuleFor(command => command.Code)
            .Must((command, code) => ClassifierNames.Find(command.Classifier) is not { } classifier || ClassifierCode.Fits(classifier, code!))
            .When(command => ClassifierCode.IsCode(command.Code))
            .WithErrorCode(ClassifierErrors.CountryUnfit.Code).WithMessage(ClassifierErrors.CountryUnfit.Says);
        RuleFor(command => command.Name).Must(name => name is null || ClassifierCode.IsName(name))
            .WithErrorCode(ClassifierErrors.NameUnfit.Code).WithMessage(ClassifierErrors.NameUnfit.Says);
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

internal sealed class AddClassifierCodeHandler(IClassifierCodes codes, ISequenceGenerator sequence) : IRequestHandler<AddClassifierCode, AddedClassifierCode>
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
