using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Onboarding.IntegrationTests.Common;

/// <summary>The statements that EF Core sends to one database.</summary>
internal sealed class Statements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ConcurrentQueue<string> _sent = new();
    private readonly ConcurrentBag<IDisposable> _subscriptions = [];
    private readonly string _database;

    public Statements(Database database)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = database.ConnectionString };
        _database = (string)parts[parts.ContainsKey("Initial Catalog") ? "Initial Catalog" : "Data Source"];
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public IReadOnlyCollection<string> Sent => [.. _sent];

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            _subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Key: "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuted", Value: CommandExecutedEventData executed }
            && executed.Command.Connection?.ConnectionString.Contains(_database, StringComparison.OrdinalIgnoreCase) == true)
        {
            _sent.Enqueue(executed.Command.CommandText);
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose()
    {
        foreach (var one in _subscriptions)
        {
            one.Dispose();
        }
    }
}
