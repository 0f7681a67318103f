using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.SqlClient;

namespace Onboarding.UnitTests.Common.Persistence;

/// <summary>Records the commands for SQL Server, one entry per round trip, and fails where a test requires it. It sends no data.</summary>
internal sealed class RecordingConnection : DbConnection
{
    private ConnectionState _state = ConnectionState.Closed;

    /// <summary>The commands, in order.</summary>
    public List<string> Sent { get; } = [];

    /// <summary>The failures of the next commands; with null a command succeeds.</summary>
    public Queue<Exception?> Failures { get; } = [];

    /// <summary>Whether a failure breaks the connection.</summary>
    public bool Breaks { get; init; }

    /// <summary>Whether the broken connection still reports that it is open, as it does while another thread closes it.</summary>
    public bool PretendsToBeOpen { get; init; }

    /// <summary>The answer to a query that counts.</summary>
    public int Counted { get; init; }

    [AllowNull]
    public override string ConnectionString { get; set; } = "Server=none";

    public override string Database => "none";

    public override string DataSource => "none";

    public override string ServerVersion => IsBroken ? throw new InvalidOperationException("The connection is closed.") : "16";

    public override ConnectionState State => IsBroken && !PretendsToBeOpen ? ConnectionState.Closed : _state;

    private bool IsBroken { get; set; }

    private bool LosesRows { get; set; }

    /// <summary>The connection is lost, as it is while the rows of a reader are read.</summary>
    public void Break() => IsBroken = true;

    /// <summary>The connection is lost while the rows of the next query are read.</summary>
    public void BreaksWhileRowsAreRead() => LosesRows = true;

    public override void Open() => (_state, IsBroken) = (ConnectionState.Open, false);

    public override void Close() => _state = ConnectionState.Closed;

    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel)
    {
        Send("begin");
        return new RecordingTransaction(this);
    }

    protected override DbCommand CreateDbCommand() => new RecordingCommand(this);

    private void Send(string what)
    {
        Sent.Add(what);
        if (Failures.TryDequeue(out var failure) && failure is not null)
        {
            IsBroken = Breaks;
            throw failure;
        }
    }

    private DataTableReader Rows()
    {
        using var table = new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
        table.Columns.Add("Value", typeof(int));
        table.Rows.Add(Counted);
        var rows = table.CreateDataReader();
        if (LosesRows)
        {
            (LosesRows, IsBroken) = (false, true);
            rows.Close();
        }

        return rows;
    }

    private sealed class RecordingTransaction(RecordingConnection connection) : DbTransaction
    {
        private bool _isOver;

        public override IsolationLevel IsolationLevel => IsolationLevel.ReadCommitted;

        protected override DbConnection DbConnection => connection;

        public override void Commit()
        {
            _isOver = true;
            connection.Send("commit");
        }

        public override void Rollback()
        {
            _isOver = true;
            connection.Send("rollback");
        }

        protected override void Dispose(bool disposing)
        {
            if (!_isOver && !connection.IsBroken)
            {
                Rollback();
            }

            base.Dispose(disposing);
        }
    }

    /// <summary>A command with SqlClient's own parameters.</summary>
    private sealed class RecordingCommand(RecordingConnection connection) : DbCommand
    {
        private readonly SqlCommand _own = new();

        [AllowNull]
        public override string CommandText { get; set; } = "";

        public override int CommandTimeout { get; set; }

        public override CommandType CommandType { get; set; } = CommandType.Text;

        public override bool DesignTimeVisible { get; set; }

        public override UpdateRowSource UpdatedRowSource { get; set; }

        protected override DbConnection? DbConnection { get; set; } = connection;

        protected override DbParameterCollection DbParameterCollection => _own.Parameters;

        protected override DbTransaction? DbTransaction { get; set; }

        public override void Cancel() { }

        public override void Prepare() { }

        public override int ExecuteNonQuery()
        {
            connection.Send(CommandText);
            return 1;
        }

        public override object? ExecuteScalar() => throw new NotSupportedException();

        protected override DbParameter CreateDbParameter() => _own.CreateParameter();

        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
        {
            connection.Send(CommandText);
            return connection.Rows();
        }

        protected override void Dispose(bool disposing)
        {
            _own.Dispose();
            base.Dispose(disposing);
        }
    }
}
