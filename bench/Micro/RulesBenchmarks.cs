using BenchmarkDotNet.Attributes;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Customers.CreateCustomer;
using Onboarding.Domain.Customers;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Micro;

/// <summary>Measures all rules of a customer that breaks none.</summary>
public class RulesBenchmarks
{
    private Classifiers _classifiers = null!;
    private CustomerDraft _draft = null!;
    private IValidator<CreateCustomer>[] _envelope = [];
    private CreateCustomer _command = null!;

    /// <summary>The customer.</summary>
    [Params(Payloads.Full, Payloads.Minimal)]
    public string Payload { get; set; } = "";

    /// <summary>Creates the draft and checks that it is valid: an invalid one would be checked by fewer rules.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _classifiers = Service.Shared.Classifiers;
        _draft = Payloads.Draft(Payloads.Body(Payload));
        _command = new(_draft);
        _envelope = [.. Service.Shared.Services.GetServices<IValidator<CreateCustomer>>()];
        if (_draft.Findings(_classifiers, DateOnly.MaxValue) is [var finding, ..])
        {
            throw new InvalidOperationException($"The payload is rejected: {finding.Code} {finding.Path}");
        }
    }

    /// <summary>
    /// Checks every rule of the Domain, including classifiers. It checks a copy, since a draft keeps its result; the figure includes the copying.
    /// </summary>
    [Benchmark]
    public object Domain() => (_draft with { }).Findings(_classifiers, DateOnly.MaxValue);

    /// <summary>Checks the envelope with FluentValidation.</summary>
    [Benchmark]
    public bool Envelope() => Array.TrueForAll(_envelope, one => one.Validate(_command).IsValid);
}
