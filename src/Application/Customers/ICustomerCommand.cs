using FluentValidation;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Questionnaires;

namespace Onboarding.Application.Customers;

/// <summary>A command that carries a customer's data.</summary>
internal interface ICustomerCommand
{
    /// <summary>What the request states.</summary>
    CustomerDraft Draft { get; }
}

/// <summary>The envelope of a customer's data: what must hold before the rules look inside.</summary>
internal static class CustomerEnvelope
{
    /// <summary>One known form, and a list of screenings no longer than any other list.</summary>
    public static void MustFitTheEnvelope<T>(this AbstractValidator<T> validator) where T : ICustomerCommand
    {
        validator.RuleFor(command => command.Draft.RequestedForm)
            .NotEqual(CustomerForm.None).OverridePropertyName("form").WithErrorCode(CustomerErrors.Invalid.Code).WithMessage("The form is unknown");
        validator.RuleFor(command => command.Draft.RequestedScreenings!.Count)
            .LessThanOrEqualTo(ListRules.MaxItems).When(command => command.Draft.RequestedScreenings is not null)
            .OverridePropertyName("initializeScreeningProcesses").WithErrorCode(CustomerErrors.ScreeningUndefined.Code).WithMessage(ListErrors.TooMany.Message);
    }
}
