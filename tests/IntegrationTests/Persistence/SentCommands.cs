using System.Diagnostics;
using Microsoft.Data.SqlClient;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Persistence;

/// <summary>The texts of the commands that SqlClient sends to one database, by its diagnostics.</summary>
internal sealed class SentCommands : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> _sent = new();
    private readonly List<IDisposable> _subscriptions = [];

    private readonly string _database;

    public SentCommands(Database database)
    {
        _database = new SqlConnectionStringBuilder(database.ConnectionString).InitialCatalog;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public IReadOnlyCollection<string> Sent => [.. _sent];

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "SqlClientDiagnosticListener")
        {
            _subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key.EndsWith("WriteCommandBefore", StringComparison.Ordinal)
            && value.Value?.GetType().GetProperty("Command")?.GetValue(value.Value) is SqlCommand { Connection.Database: var to } command
            && to == _database)
        {
            _sent.Enqueue(command.CommandText);
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose() => _subscriptions.ForEach(one => one.Dispose());
}
