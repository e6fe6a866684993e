// The language's own floor: a process that opens a listening socket, prints its port, and waits to be ended.
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
listener.Listen();
var port = ((IPEndPoint)listener.LocalEndPoint!).Port;
using var stdout = Console.OpenStandardOutput();
stdout.Write(Encoding.ASCII.GetBytes(port.ToString(CultureInfo.InvariantCulture) + "\n"));

using var peer = listener.Accept();
