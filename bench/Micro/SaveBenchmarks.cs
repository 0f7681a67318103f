using BenchmarkDotNet.Attributes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.CreateCustomer;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Micro;

/// <summary>
/// Measures the storage of customers in SQLite, each on disk when its unit of work ends. The database grows while they run, as in production.
/// </summary>
public class SaveBenchmarks
{
    private const int Together = 64;

    private Service _service = null!;
    private Classifiers _classifiers = null!;
    private CustomerDraft _draft = null!;

    /// <summary>The customer.</summary>
    [Params(Payloads.Full, Payloads.Minimal)]
    public string Payload { get; set; } = "";

    /// <summary>Creates an empty database.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _service = Service.Start();
        _classifiers = _service.Classifiers;
        _draft = Payloads.Draft(Payloads.Body(Payload));
    }

    /// <summary>Stops the service.</summary>
    [GlobalCleanup]
    public void Cleanup() => _service.Dispose();

    /// <summary>Runs one unit of work alone.</summary>
    [Benchmark]
    public Task Alone() => Save();

    /// <summary>Runs one of 64 simultaneous units of work, which may share a sync to disk.</summary>
    [Benchmark(OperationsPerInvoke = Together)]
    public Task Grouped() => All(Save);

    /// <summary>Runs one of 64 simultaneous commands: everything but HTTP and JSON.</summary>
    [Benchmark(OperationsPerInvoke = Together)]
    public Task Commands() => All(Send);

    private static Task All(Func<Task> one) => Task.WhenAll(Enumerable.Range(0, Together).Select(_ => Task.Run(one)));

    private Task<Customer> Save() => _service.InScope(services =>
    {
        var draft = Payloads.Anew(_draft);
        var customers = services.GetRequiredService<ICustomers>();
        var trail = services.GetRequiredService<IAuditTrail>();
        trail.Begin(nameof(CreateCustomer), draft.Requester!, draft.CommunicationNumber);
        return services.GetRequiredService<IUnitOfWork>().Run(
            () =>
            {
                var number = services.GetRequiredService<ISequenceGenerator>().Next();
                var customer = Customer.Register(draft, _classifiers, AccountId.Default, number, DateTimeOffset.UtcNow);
                trail.SetSubject(customer.Id, isNew: true);
                customers.Add(customer);
                return Task.FromResult(customer);
            },
            CancellationToken.None);
    });

    private Task<CustomerView> Send() => _service.InScope(services => services.GetRequiredService<IMediator>().Send(new CreateCustomer(Payloads.Anew(_draft))));
}
